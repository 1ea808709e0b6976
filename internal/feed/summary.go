package feed

import (
	"html"
	"strings"
	"unicode/utf8"
)

const (
	// longestLead is more characters than any sapo has; a longer one is cut.
	longestLead = 1000
	// shortestBody is how many characters make a body of a feed's content, if
	// they are also at least twice those of the sapo.
	shortestBody = 600
	// shortestStory is how many make one of a description of several paragraphs.
	shortestStory = 1000
)

// summary is what description and content say together.
type summary struct {
	lead, picture string
	body          string // HTML
}

// summarise finds the sapo in the description, else in the content's first
// paragraph, and tells whether one of them is the whole story.
func summarise(descriptionHTML, contentHTML string) summary {
	short := description(descriptionHTML)
	said := summary{lead: short.text(), picture: short.picture}
	switch letters := textLength(contentHTML); {
	case letters >= shortestBody && letters >= 2*utf8.RuneCountInString(said.lead):
		said.body = asHTML(contentHTML)
	case len(short.paragraphs) > 1 && utf8.RuneCountInString(said.lead) >= shortestStory:
		said.body, said.lead = descriptionHTML, short.paragraphs[0]
	}
	if contentHTML != "" && (said.lead == "" || said.picture == "") {
		long := description(contentHTML)
		if said.picture == "" {
			said.picture = long.picture
		}
		if said.lead == "" && len(long.paragraphs) > 0 {
			said.lead = long.paragraphs[0]
		}
	}
	said.lead = shorten(said.lead, longestLead)
	return said
}

// shorten cuts a text after a word.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	end := 0
	for i := range s {
		if most--; most < 0 {
			break
		}
		if s[i] == ' ' || end == 0 && most == 0 {
			end = i
		}
	}
	return s[:end] + "…"
}

// textLength estimates the characters of text in HTML: those outside of tags.
func textLength(s string) int {
	n, inTag := 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '<':
			inTag = true
		case c == '>':
			inTag = false
		case !inTag && utf8.RuneStart(c):
			n++
		}
	}
	return n
}

// asHTML makes paragraphs of content that is plain text.
func asHTML(content string) string {
	if strings.Contains(content, "<") {
		return content
	}
	var b strings.Builder
	for line := range strings.Lines(content) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + html.EscapeString(html.UnescapeString(line)) + "</p>\n")
		}
	}
	return b.String()
}
