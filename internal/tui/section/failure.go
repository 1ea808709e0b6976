package section

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// failing is what went wrong when the headlines of a row of the tree were last asked for.
type failing struct {
	why      string    // as the section's health remembers it; "" for a row of several sections
	asked    time.Time // when
	sections int       // how many failed; none where there was no network
}

func failingOf(h news.Health) failing {
	if h.Failure == "" {
		return failing{}
	}
	f := failing{why: h.Failure, asked: h.Asked}
	if kit.Failing(h) {
		f.sections = 1
	}
	return f
}

// fitList gives the list the lines that the alarm leaves it.
func (s *Screen) fitList() {
	if s.layout.alarm == s.alarmed() {
		return
	}
	s.layout.alarm = !s.layout.alarm
	s.list.Resize(s.layout.list, s.listHeight())
}

// alarmed reports whether a failure is told above the headlines that are there from before.
func (s *Screen) alarmed() bool {
	e, _ := s.tree.Chosen()
	return e.failing.sections > 0 && len(s.list.Rows()) > 0 && s.layout.height >= head+grouped
}

// above is the lines that stand above the first headline.
func (s *Screen) above() int {
	if s.layout.alarm {
		return head + 1
	}
	return head
}

func (s *Screen) listHeight() int { return max(s.layout.height-s.above(), 0) }

// alarm is the line above the headlines that tells of a failure, or at least of its reason.
func (s *Screen) alarm() string {
	st, room := s.env.Styles, max(s.layout.list-5, 0)
	text := s.failure()
	if e, _ := s.tree.Chosen(); e.failing.why != "" && viet.Width(text) > room {
		text = s.env.ExplainHealth(e.failing.why)
	}
	text = viet.Truncate(text, room)
	return widget.Pad(" "+st.Bad.Render("!")+" "+st.Dim.Render(text), s.layout.list)
}

// failure tells why nothing came of the chosen row when it was last asked for, or is "".
func (s *Screen) failure() string {
	e, _ := s.tree.Chosen()
	switch f := e.failing; {
	case f.why != "":
		return s.env.Say(lang.SectionFailed, viet.Clock(f.asked, s.env.Now(), s.env.Dates()), lang.Within(s.env.ExplainHealth(f.why)))
	case f.sections > 0:
		return s.env.Count(lang.SectionSomeFailed, f.sections)
	}
	return ""
}

// remedy tells of a failure and, on a line of its own, what can be done.
func (s *Screen) remedy() string {
	how := s.env.Say(lang.SectionRemedy, s.keys.Refresh.First(), s.env.KeyOf("newsstand", "B"))
	return s.failure() + "\n" + how
}
