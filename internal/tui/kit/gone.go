package kit

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// ExplainStory is [Env.Explain] for what kept a story from being read. An address that
// nothing is known of but itself is no story that could have been taken down.
func (e Env) ExplainStory(h news.Headline, err error) string {
	if h.Title == h.URL {
		return e.ExplainSource(err)
	}
	return e.Explain(err)
}

// WhyGone says in a row's few words why a story has no text and never will, or "".
func (e Env) WhyGone(h news.Headline) string {
	switch {
	case !h.Gone:
		return ""
	case h.Title == h.URL:
		return e.Say(lang.FailureNothingHere)
	}
	return e.Say(lang.FailureGoneShort)
}
