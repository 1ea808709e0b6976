package viet

import "strings"

// minWidth is the narrowest measure; a narrower one is taken as this.
const minWidth = 8

// Line is one line of a broken text: text[Start:End], without blanks at its ends.
type Line struct {
	Start, End int
	Cut        bool // a token longer than the measure goes on in the next line
}

// Measure is the room that lines have, in cells.
type Measure struct {
	Width    int  // of a line; below 8 it is taken as 8
	First    int  // taken from the first line by something before it, a bullet or a place name
	Balanced bool // few lines of even length, as in a heading, instead of full ones
}

// Break chooses the lines of a text together, so that few end inside a word, a
// name, a date or between a number and its unit, and all are well filled. No line
// is wider than the measure, begins with closing or ends with opening punctuation
// unless there is no other way. What separates two lines is a blank, a line feed,
// which always ends a line, or nothing where a token was longer than the measure.
// The first line is empty if First leaves no room for its first token.
//
// The text should have gone through [CleanLines]. The time is proportional to its
// length.
func Break(text string, m Measure) []Line {
	m.Width = max(m.Width, minWidth)
	m.First = max(m.First, 0)
	var lines []Line
	for start := 0; start <= len(text); {
		end := len(text)
		if feed := strings.IndexByte(text[start:], '\n'); feed >= 0 {
			end = start + feed
		}
		lines = breakParagraph(lines, text, start, end, m)
		m.First = 0
		start = end + 1
	}
	return lines
}

// Wrap is [Break] for plain text.
func Wrap(s string, width int) []string {
	lines := Break(s, Measure{Width: width})
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = s[l.Start:l.End]
	}
	return out
}

func breakParagraph(lines []Line, text string, start, end int, m Measure) []Line {
	w := workshops.Get().(*workshop)
	defer workshops.Put(w)
	w.cut(text, start, end, m.Width)
	if len(w.pieces) == 0 {
		if start > 0 || end < len(text) {
			lines = append(lines, Line{Start: end, End: end})
		}
		return lines
	}
	if m.First > 0 && int(w.pieces[0].width) > m.Width-m.First {
		lines = append(lines, Line{Start: start, End: start})
		m.First = 0
	}
	w.price(text)
	return w.fit(lines, m)
}
