package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui"
)

func TestThePaletteLeadsToACommandOfAnotherScreen(t *testing.T) {
	r := open(t, 80, 24)
	r.press(":")
	r.send(tea.PasteMsg{Content: "them bao"})
	r.press("enter")
	if got := r.title(); got != "Sạp báo – Sạp Báo" || !strings.Contains(r.text(), "Địa chỉ:") {
		t.Errorf("“them bao” leads to %q:\n%s", got, r.text())
	}
	r = open(t, 80, 24)
	r.press("B :")
	r.send(tea.PasteMsg{Content: "chep lien ket"})
	r.press("enter")
	if got := r.status(); r.title() != "Trang nhất – Sạp Báo" || !strings.Contains(got, "Ở đây bấm y: chép liên kết") {
		t.Errorf("what needs a headline leads to %q, %q", r.title(), got)
	}
	r = open(t, 80, 24)
	r.press(":")
	r.send(tea.PasteMsg{Content: "doc thanh tieng"})
	before := r.title()
	if r.press("enter"); r.title() == before || !strings.Contains(r.status(), "hãy mở bài trước") {
		t.Errorf("what needs an article leads to %q, %q", r.title(), r.status())
	}
}

func TestHelpIsTitledByTheKindOfScreenAndBeginsWithWhatIsNeeded(t *testing.T) {
	r := open(t, 80, 40, func(o *tui.Options) { o.Choosing.Choices.Mouse = true })
	r.press("1 enter enter ?")
	got := r.text()
	if !strings.Contains(got, "Trợ giúp: Bài\n") {
		t.Errorf("the help is titled\n%s", got)
	}
	if back, down := strings.Index(got, "quay lại"), strings.Index(got, "xuống   "); back < 0 || down < back {
		t.Errorf("back stands behind the steps:\n%s", got)
	}
	r.send(tea.PasteMsg{Content: "nut phai"})
	if !strings.Contains(r.text(), "Nút phải") {
		t.Errorf("the help tells nothing of the mouse:\n%s", r.text())
	}
}

func TestTheHelpOfTheFirstRunIsNotThatOfTheFrontPage(t *testing.T) {
	r, _ := chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Welcome = true })
	r.press("?")
	if got := r.text(); !strings.Contains(got, "Trợ giúp: Lần chạy đầu") {
		t.Errorf("the help is titled\n%s", got)
	}
}

func TestHelpExplainsMarksWhereTheyStand(t *testing.T) {
	const saved = "đã lưu lên kệ"
	for keys, want := range map[string]bool{"": true, "1 enter": true, "enter": false, "B": false} {
		r := open(t, 120, 160)
		r.press(keys + " ?")
		if got := strings.Contains(r.text(), saved); got != want {
			t.Errorf("after %q help explains marks: %v, want %v", keys, got, want)
		}
	}
}
