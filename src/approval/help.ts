/** What `?` shows: a paragraph each. */
export const HELP: readonly string[] = [
  'You read each wording of the story once, as its readers meet it, and say that it may be published. A wording is what is the same in all editions: the words, and which figures, names and periods stand in them.',
  'a or Enter  approves what is shown. While a screen has more pages, it turns them first. It is written down at once.',
  's  skips: it stays unread.   b  goes back.   u  takes an approval of this session back.',
  'space  turns the page, and v turns it back.   r  shows what every edition prints.',
  '↑ ↓  go through the wordings of a group, x or their number takes one out. It comes by itself then.',
  'q  ends. What you have approved stays.',
  'Underlined, and under “Not proved”, is what no figure bears out: your word stands for it. An approval covers what its figures did when you read it. When they do something that you were not shown, it is unread again, and you are shown just that.',
];
