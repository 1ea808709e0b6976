package typeset

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

// Words are the labels of a page and how it tells times, in one language.
type Words struct {
	Date                             func(time.Time) string // nil leaves the date out
	Reading                          func(minutes int) string
	Picture, Media, Source           string
	Poll, Weather, Comments, Related string
}

// today is how long a time is also told by how long ago it was.
const today = 24 * time.Hour

// WordsIn returns the words of a language. Times are told in now's location.
func WordsIn(l lang.Lang, now time.Time) Words {
	return Words{
		Date:    func(t time.Time) string { return date(l, t, now) },
		Reading: func(minutes int) string { return l.Count(lang.PageMinutes, minutes) },
		Picture: l.Say(lang.PagePicture), Media: l.Say(lang.PageMedia), Source: l.Say(lang.PageSource),
		Poll: l.Say(lang.PagePoll), Weather: l.Say(lang.PageWeather),
		Comments: l.Say(lang.PageComments), Related: l.Say(lang.PageRelated),
	}
}

// date tells a time in full, and a recent one also by how long ago it was.
func date(l lang.Lang, t, now time.Time) string {
	language := viet.Vietnamese
	if l == lang.English {
		language = viet.English
	}
	full := viet.LongTime(t.In(now.Location()), language)
	if now.Sub(t) < today {
		full += " · " + viet.Ago(t, now, language)
	}
	return full
}
