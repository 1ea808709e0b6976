package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func TestASentenceGoesWithItsScreenOrWithAKeyAfterAMoment(t *testing.T) {
	now := newstest.Now
	clock := func(o *tui.Options) { o.Now = func() time.Time { return now } }
	r := open(t, 100, 24, clock)
	said := func() bool { return strings.Contains(r.status(), "Đã chép liên kết") }
	r.press("1 enter enter y")
	if !said() {
		t.Fatalf("the status line is %q", r.status())
	}
	if r.press("j"); !said() {
		t.Error("the next key takes away what nobody could read yet")
	}
	now = now.Add(2 * time.Second)
	if r.press("j"); said() {
		t.Error("a key does not take away what was read")
	}
	if r.press("y q"); said() {
		t.Error("the sentence outlives its screen")
	}
}

func TestWhileSomethingIsTypedTheBarHasTheKeysOfTheField(t *testing.T) {
	for name, keys := range map[string]string{
		"filter": "1 enter /", "find": "1 enter enter /", "shelf": "m M M", "note": "m M e", "newsstand": "B /", "address": "B a",
		"settings": ", G enter",
	} {
		r := open(t, 80, 24)
		r.press(keys)
		if got := r.status(); strings.TrimSpace(got) != "↵ xong   Esc thôi" {
			t.Errorf("%s: the status line is %q", name, got)
		}
		before := r.title()
		at := len([]rune("↵ xong   ")) + 2
		r.send(tea.MouseClickMsg{X: at, Y: 23, Button: tea.MouseLeft})
		if got := r.status(); r.title() != before || strings.Contains(got, "xong") {
			t.Errorf("%s: a click on Esc leads to %q, %q", name, r.title(), got)
		}
	}
}

func TestUndoingSaysWhat(t *testing.T) {
	r := open(t, 100, 24)
	r.press("enter q")
	if got := r.status(); strings.Contains(got, "hoàn tác") {
		t.Errorf("what goes without saying is offered to be undone: %q", got)
	}
	r.press("U")
	if got := r.status(); !strings.Contains(got, "Đã hoàn tác: đã đọc “") {
		t.Errorf("the status line is %q", got)
	}
}

func TestASentenceStandsAloneWhereFewKeysHaveRoom(t *testing.T) {
	r := open(t, 60, 24)
	r.send(kit.Toast{Text: strings.Repeat("dài ", 9)})
	if got := r.status(); strings.Contains(got, "trợ giúp") {
		t.Errorf("one key is left beside the sentence: %q", got)
	}
}

func TestASentenceGoesWithItsArticle(t *testing.T) {
	r := open(t, 100, 24)
	r.press("1 enter enter y")
	if !strings.Contains(r.status(), "Đã chép liên kết") {
		t.Fatalf("the status line is %q", r.status())
	}
	if r.press("J"); strings.Contains(r.status(), "Đã chép") {
		t.Errorf("what was said of one article stands below the next: %q", r.status())
	}
}

func TestAFindWithoutAHitKeepsTheKeysOfAFind(t *testing.T) {
	now := newstest.Now
	r := open(t, 100, 24, func(o *tui.Options) { o.Now = func() time.Time { return now } })
	r.press("1 enter enter /zzz enter")
	article := r.title()
	for _, key := range []string{"n", "N", "n"} {
		now = now.Add(2 * time.Second)
		if r.press(key); r.title() != article || !strings.Contains(r.status(), "Không thấy “zzz”") {
			t.Fatalf("%s leads to %q, %q", key, r.title(), r.status())
		}
	}
	now = now.Add(2 * time.Second)
	if r.press("esc n"); r.title() == article {
		t.Error("after Esc the key still belongs to the find")
	}
}
