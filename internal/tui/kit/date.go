package kit

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Dates is the language that dates are written in.
func (e Env) Dates() viet.Language {
	if e.Lang == lang.English {
		return viet.English
	}
	return viet.Vietnamese
}

// Ago tells when something was, from now.
func (e Env) Ago(t time.Time) string { return viet.Ago(t, e.Now(), e.Dates()) }

// When tells when a headline was published or, where its source does not say, when it was
// seen: "5 phút trước", "thấy 11:50".
func (e Env) When(h news.Headline) string {
	if stated := h.Stated(); !stated.IsZero() {
		return e.Ago(stated)
	}
	return e.seen(h)
}

// Clock is [Env.When] below the name of its day, and so with the time of day instead: "11:50".
func (e Env) Clock(h news.Headline) string {
	if stated := h.Stated(); !stated.IsZero() {
		return stated.In(e.Now().Location()).Format("15:04")
	}
	return e.seen(h)
}

func (e Env) seen(h news.Headline) string {
	return e.Say(lang.ActSeen, viet.Clock(h.Fetched, e.Now(), e.Dates()))
}
