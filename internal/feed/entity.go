package feed

import (
	"html"
	"regexp"
	"strings"
)

// longestEntity is the length of the longest named entity of HTML.
const longestEntity = 33

// unescape decodes entities once. Unlike package html it wants the semicolon, so
// that "a?x=1&copy=2" and "AT&T" stay what they are.
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := strings.IndexByte(after[:min(len(after), longestEntity)], ';')
		s = after
		if end > 0 && !strings.ContainsAny(after[:end], " &<\n") {
			entity := "&" + after[:end+1]
			if text := html.UnescapeString(entity); !strings.HasSuffix(text, ";") || text == ";" {
				b.WriteString(text)
				s = after[end+1:]
				continue
			}
		}
		b.WriteByte('&')
	}
}

// tags are those of HTML that papers leave in a line of text. Others, as in
// "kiểu <T>" and "lãi < 5%", are text.
var tags = regexp.MustCompile(`(?i)</?(?:a|abbr|b|big|br|center|div|em|font|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*|/)?>`)

// inline are those of them that stand within a word or beside it.
var inline = regexp.MustCompile(`(?i)^</?(?:a|abbr|b|big|em|font|i|small|span|strong|sub|sup|u)\b`)

func untag(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	return tags.ReplaceAllStringFunc(s, func(tag string) string {
		if inline.MatchString(tag) {
			return ""
		}
		return " "
	})
}
