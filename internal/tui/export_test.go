package tui_test

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// press is an exporter that keeps what it was asked for; "there.md" is there already.
type press struct {
	suggested bool
	wrote     []kit.Export
	over      bool
}

func (p *press) Suggest(string) string {
	p.suggested = true
	return "there.md"
}

func (p *press) Export(_ context.Context, what kit.Export, path string, over bool) (int, error) {
	switch {
	case filepath.Ext(path) != ".md":
		return 0, tui.ErrEnding
	case path == "there.md" && !over:
		return 0, fs.ErrExist
	}
	p.wrote, p.over = append(p.wrote, what), over
	return 3, nil
}

func TestEveryListAndTheArticleAreWrittenToFiles(t *testing.T) {
	for name, row := range map[string]struct {
		keys string
		is   func(kit.Export) bool
	}{
		"front page": {"", func(e kit.Export) bool { return e.Article == "" && !e.Bookmarks && len(e.Sections) == 0 }},
		"section":    {"1 enter", func(e kit.Export) bool { return len(e.Sections) == 1 && e.Title == "Thời sự" }},
		"article":    {"1 enter enter", func(e kit.Export) bool { return e.Article != "" && e.Title != "" }},
		"shelf":      {"m M", func(e kit.Export) bool { return e.Bookmarks }},
	} {
		p := &press{}
		r := open(t, 80, 24, func(o *tui.Options) { o.Exporter = p })
		r.press(row.keys)
		r.press("E ctrl+u n e w . m d enter")
		if len(p.wrote) != 1 || !row.is(p.wrote[0]) || p.over {
			t.Errorf("%s: written %+v", name, p.wrote)
		}
		if got := r.status(); !strings.Contains(got, "Đã ghi 3 bài vào new.md") {
			t.Errorf("%s: the status line is %q", name, got)
		}
	}
}

func TestAFileIsWrittenOverOnlyWhenItIsNamedTwice(t *testing.T) {
	p := &press{}
	r := open(t, 80, 24, func(o *tui.Options) { o.Exporter = p })
	r.press("E enter")
	if len(p.wrote) > 0 || !strings.Contains(r.text(), "Đã có tệp này") {
		t.Fatalf("written %v; the screen:\n%s", p.wrote, r.text())
	}
	r.press("backspace enter")
	if len(p.wrote) > 0 || !strings.Contains(r.text(), "phải có đuôi") {
		t.Fatalf("a name without an ending: written %v; the screen:\n%s", p.wrote, r.text())
	}
	r.press("d enter")
	if len(p.wrote) > 0 {
		t.Fatal("what was confirmed before another name was tried holds no longer")
	}
	if r.press("enter"); len(p.wrote) != 1 || !p.over {
		t.Errorf("once more: written %v, over %v", p.wrote, p.over)
	}
}

func TestTheDiskIsNotAskedForANameWithinUpdate(t *testing.T) {
	p := &press{}
	r := open(t, 80, 24, func(o *tui.Options) { o.Exporter = p })
	_, cmd := r.root.Update(kit.Export{Title: "Thời sự"})
	if p.suggested {
		t.Fatal("the disk was asked before the command ran")
	}
	r.send(newstest.Run(cmd)...)
	if !p.suggested || !strings.Contains(r.text(), "there.md") {
		t.Errorf("the name is not offered:\n%s", r.text())
	}
}
