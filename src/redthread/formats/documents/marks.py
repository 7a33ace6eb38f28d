"""The marks that writers put before a line: bullets, numbers and letters."""

import re

MONTHS = "jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec"
BULLETS = "-–—*•●○▪▫■□◦·‣⁃∙➢➤✓✔\uf0b7\uf0a7\uf0d8\uf02d"
MARK = re.compile(
    rf"""[ \t\u00a0]*
    (?:
        (?P<bullet>[{re.escape(BULLETS)}]|(?-i:o(?=\t|[ \t\u00a0]+[A-ZÆØÅ\d"»”“]))|(?<=[ \t][ \t])(?-i:o))[ \t\u00a0]+
        (?:(?P<letter>[a-zæøå]\))[ \t\u00a0]+)?
      | (?P<number>\(?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}|\(?[a-zA-Z][)]|\(?[ivx]{{1,4}}\))[ \t\u00a0]+
    )
    (?=\S)(?!(?<=[.][ \t\u00a0])(?:{MONTHS}))""",
    re.VERBOSE | re.IGNORECASE,
)
