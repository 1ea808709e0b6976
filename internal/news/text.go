package news

import "strings"

// Text is a run of styled text; its spans follow each other without anything between.
type Text []Span

// Span is a piece of text in one style.
type Span struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	Link   string `json:"link,omitempty"` // http or https
}

// Plain is text without any style; the empty string gives a nil Text.
func Plain(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// String is the text without its styles.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// styled reports whether a span says more than its text.
func (t Text) styled() bool {
	for _, s := range t {
		if s.Bold || s.Italic || s.Link != "" {
			return true
		}
	}
	return false
}
