package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
)

func TestSlashSearchesWhereTheScreenHasNoFieldOfItsOwn(t *testing.T) {
	r := open(t, 100, 30)
	r.press("/")
	r.send(tea.PasteMsg{Content: "ong mat"})
	view := newstest.Text(r.root.View().Content)
	if !strings.Contains(view, "Ong mật về lại vườn tràm") || strings.Contains(view, "Giá muối") {
		t.Fatalf("the screen shows\n%s", view)
	}
	r.press("enter")
	if view := newstest.Text(r.root.View().Content); !strings.Contains(view, "Ong mật về lại vườn tràm") || strings.Contains(view, "Tìm:") {
		t.Errorf("enter shows\n%s", view)
	}
	r.press("q")
	if view := newstest.Text(r.root.View().Content); !strings.Contains(view, "Tìm: ong mat") {
		t.Errorf("back shows\n%s", view)
	}
}
