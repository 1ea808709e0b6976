package typeset

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

// Words are the labels of a page and how it tells times, in one language.
type Words struct {
	Date                             func(time.Time) string // nil leaves the date out
	Ago                              func(time.Time) string // how long ago it was, "" where that tells nothing; may be nil
	Reading                          func(minutes int) string
	Picture, Media, Source           string
	Poll, Weather, Comments, Related string
	Links                            string // above the footnotes
}

// WordsIn returns the words of a language. Times are told in now's location, and
// so that they read the same on any day.
func WordsIn(l lang.Lang, now time.Time) Words {
	return Words{
		Date:    func(t time.Time) string { return viet.LongTime(t.In(now.Location()), tongue(l)) },
		Reading: func(minutes int) string { return l.Count(lang.PageMinutes, minutes) },
		Picture: l.Say(lang.PagePicture), Media: l.Say(lang.PageMedia), Source: l.Say(lang.PageSource),
		Poll: l.Say(lang.PagePoll), Weather: l.Say(lang.PageWeather),
		Comments: l.Say(lang.PageComments), Related: l.Say(lang.PageRelated), Links: l.Say(lang.PageLinks),
	}
}

// tongue is the language of dates.
func tongue(l lang.Lang) viet.Language {
	if l == lang.English {
		return viet.English
	}
	return viet.Vietnamese
}
