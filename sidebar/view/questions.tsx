import { keyOf } from "../../src/intake/answers.ts";
import type { Question } from "../../src/intake/questions.ts";
import { answerQuestion } from "../acts/map-file.ts";
import type { OrderFile } from "../import-state.ts";
import { Choice } from "./choice.tsx";
import { useView } from "./context.ts";

/** What the rows of a file leave open, each question with its answers. */
export function Questions({ id, file }: { id: number; file: OrderFile }) {
  return (
    <>
      {file.questions.map((question) => (
        <OneQuestion key={keyOf(question)} id={id} file={file} question={question} />
      ))}
    </>
  );
}

function OneQuestion({ id, file, question }: { id: number; file: OrderFile; question: Question }) {
  const { page, state } = useView();
  const text = page.parts.reader().questionText(question, state.language);
  return (
    <Choice
      question={text.question}
      answers={text.answers}
      value={file.answers[keyOf(question)] ?? null}
      onChange={(value) => answerQuestion(page, id, question, value)}
    />
  );
}
