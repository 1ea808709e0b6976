package widget_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

func TestMatchesAreDrawnOverTheEndsOfLines(t *testing.T) {
	s := newstest.Env(t).Styles
	const text = "Xóm chài ven kênh xáng đón con nước rong đầu mùa"
	at := strings.Index(text, "kênh")
	marks := []news.Range{{From: 0, To: len("Xóm")}, {From: at, To: at + len("kênh xáng đón con")}}
	for _, row := range []struct {
		width, most int
		want        string
	}{
		{80, 3, "<Xóm> chài ven <kênh xáng đón con> nước rong đầu mùa"},
		{20, 9, "<Xóm> chài ven <kênh>|<xáng đón con> nước|rong đầu mùa"},
		{20, 1, "<Xóm> chài ven <kênh> …"},
		{18, 2, "<Xóm> chài ven <kênh>|<xáng đón con> …"},
		{80, 0, ""},
	} {
		lines := widget.Marked(text, marks, row.width, row.most, s.Plain, s.Hit)
		for i, line := range lines {
			lines[i] = unmark(line, s.Hit)
		}
		if got := strings.Join(lines, "|"); got != row.want {
			t.Errorf("width %d, most %d: got %q, want %q", row.width, row.most, got, row.want)
		}
	}
}

// unmark shows what a line has in a style between < and >.
func unmark(line string, hit style.Pen) string {
	open, end, _ := strings.Cut(hit.Render("@"), "@")
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(line, open)
		out.WriteString(before)
		if !found {
			break
		}
		inside, after, _ := strings.Cut(rest, end)
		out.WriteString("<" + inside + ">")
		line = after
	}
	return ansi.Strip(out.String())
}
