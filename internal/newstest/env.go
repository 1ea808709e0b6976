package newstest

import (
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/themes"
)

// Now is the time at which tests play: a Sunday afternoon.
var Now = time.Date(2026, 11, 22, 15, 30, 0, 0, news.Zone)

// Env is what a screen is built with in a test: Vietnamese, the dark theme, and a clock that stands at [Now].
func Env(t testing.TB) kit.Env {
	t.Helper()
	return kit.Env{
		Context: t.Context(), Styles: style.New(Theme(t, "dem")), Lang: lang.Vietnamese,
		Now: func() time.Time { return Now },
	}
}

// Theme is one of the themes that come with the program.
func Theme(t testing.TB, name string) theme.Theme {
	t.Helper()
	data, err := themes.Files.ReadFile(name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := theme.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}
