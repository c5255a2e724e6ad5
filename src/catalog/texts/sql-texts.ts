import type { Text } from "../language.ts";

/** What is said where SQL answers in place of a sheet's rows; a command's, none of the add-on's. */
export const SQL_TEXTS = {
  "sql-reports": {
    ja: "--engine duckdb で作れないレポートがあります: {reports}。作れるものを --reports {known} のように指定してください。",
    en: "--engine duckdb cannot make these reports yet: {reports}. Name those that it makes: --reports {known}.",
  },
  "sql-tables": {
    ja: "--engine duckdb ではまだ数えられない表があります: {tables}。--engine を付けずに実行してください。",
    en: "--engine duckdb cannot count these tables yet: {tables}. Run it without --engine.",
  },
  "sql-currency": {
    ja: "--engine duckdb では、通貨 {currency} の注文だけを選べません。その通貨の注文だけのファイルを指定するか、--engine を付けずに実行してください。",
    en: "--engine duckdb cannot pick the orders in {currency}. Name a file of these alone, or run it without --engine.",
  },
  "sql-scoring": {
    ja: "--engine duckdb では、設定 rfmScoring は limits か quintile です。",
    en: "With --engine duckdb the setting rfmScoring is limits or quintile.",
  },
  "sql-list-fields": {
    ja: "SQLではまだ選べない条件、または表にない列の条件があります: {fields}。使える条件は {known} です。",
    en: "These conditions cannot be asked in SQL yet, or the table has no column for them: {fields}. Those that can be asked: {known}.",
  },
  "sql-list-email": {
    ja: 'メールアドレスの列がないため、配信リストのSQLは作れません。列の対応のファイルに "email": "列の名前" を加えてください。',
    en: 'There is no column of e-mail addresses to make a mailing list of. Add "email": "its name" to the mapping.',
  },
  "sql-option": {
    ja: "--engine duckdb では、{option} はまだ使えません。{option} を外すか、--engine を付けずに実行してください。",
    en: "--engine duckdb does not take {option} yet. Leave {option} out, or run it without --engine.",
  },
  "sql-several-files": {
    ja: "--engine duckdb では、注文ファイルは1つです。1つにまとめるか、--engine を付けずに実行してください。",
    en: "--engine duckdb takes one orders file. Put them into one, or run it without --engine.",
  },
  "sql-engine": {
    ja: "--engine「{value}」はありません。使えるものは duckdb です。",
    en: 'There is no --engine "{value}"; the one that can be named is duckdb.',
  },
  "sql-install": {
    ja: "DuckDBをインストールできませんでした。インターネットにつながる所でもう一度実行するか、--engine を付けずに実行してください。",
    en: "DuckDB could not be installed. Run it again where the internet can be reached, or run it without --engine.",
  },
  "sql-parquet": {
    ja: "{value} をParquetのファイルとして読めませんでした。場所と名前を確かめるか、CSVに書き出して指定してください。",
    en: "{value} cannot be read as a Parquet file. Check its folder and name, or name a CSV of it instead.",
  },
  reading: { ja: "注文を読み込んでいます（{done}行）", en: "Reading orders ({done} rows)" },
  cleaning: { ja: "注文を整えています（{done}／{all}）", en: "Cleaning orders ({done} of {all})" },
  counting: { ja: "数えています（{done}／{all}）", en: "Counting ({done} of {all})" },
} as const satisfies Readonly<Record<string, Text>>;
