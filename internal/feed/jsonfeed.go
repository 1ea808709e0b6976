package feed

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// parseJSON reads a JSON feed. One that was cut off keeps its whole items.
func parseJSON(text string, page news.Page) (news.FeedContent, error) {
	text = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' ' // a raw control is illegal within a string, and a blank elsewhere
		}
		return r
	}, text)
	cut := false
	if !json.Valid([]byte(text)) {
		if text, cut = cutJSON(text); !cut {
			return news.FeedContent{}, fmt.Errorf("%w: broken JSON", news.ErrNotFeed)
		}
	}
	found, err := read(text)
	if err != nil {
		return news.FeedContent{}, fmt.Errorf("%w: %w", news.ErrNotFeed, err)
	}
	if len(found.Items) == 0 && !strings.Contains(found.FeedVersion, "jsonfeed.org") {
		return news.FeedContent{}, fmt.Errorf("%w: JSON of another kind", news.ErrNotFeed)
	}
	content := translate(found, page)
	content.Cut = cut
	return content, nil
}

// cutJSON ends an object after the last whole member of its innermost array of
// the first level, which in a feed is the items.
func cutJSON(text string) (whole string, ok bool) {
	depth, last, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 2 && c == '}' {
				last = i + 1
			}
			if depth <= 1 {
				last = 0 // the array is over: the fault is elsewhere
			}
		}
	}
	return text[:last] + "]}", last > 0
}
