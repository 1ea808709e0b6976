package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// shelved is a program with one bookmark.
func shelved(t *testing.T) (*app, news.HeadlineID) {
	t.Helper()
	places, err := config.PlacesAt(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	a := &app{streams: streams{out: io.Discard, err: io.Discard}, places: places, offline: true}
	t.Cleanup(a.close)
	h := news.Headline{
		ID: news.IDOf("https://bao.example/cau"), URL: "https://bao.example/cau", Title: "Cây cầu mới", Published: time.Now().Add(-time.Hour),
		Status: news.Status{Bookmark: &news.Bookmark{Saved: time.Now()}},
	}
	article := news.Article{Headline: h, Version: 1, Read: time.Now(), Blocks: []news.Block{news.Paragraph{Text: []news.Span{{Text: "Cầu nối hai bờ."}}}}}
	var line bytes.Buffer
	if err := export.JSONLine(&line, export.Copy{Headline: h, Versions: []news.Article{article}}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "shelf.jsonl")
	if err := os.WriteFile(name, line.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := a.importFile(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	return a, h.ID
}

func TestTheReaderWritesFilesInEveryFormatAndOverNone(t *testing.T) {
	a, id := shelved(t)
	folder := t.TempDir()
	for ending, want := range map[string]string{".epub": "PK", ".html": "Cầu nối hai bờ.", ".md": "Cầu nối hai bờ.", ".jsonl": `"Cây cầu mới"`} {
		for name, what := range map[string]kit.Export{
			"shelf": {Title: "Kệ", Bookmarks: true}, "article": {Title: "Cây cầu mới", Article: id, Lang: lang.English},
		} {
			path := filepath.Join(folder, name+ending)
			n, err := exporter{a}.Export(t.Context(), what, path, false)
			got, _ := os.ReadFile(path)
			if err != nil || n != 1 || !strings.Contains(string(got), want) {
				t.Errorf("%s%s: %d articles, %v:\n%.200s", name, ending, n, err, got)
			}
			if _, err := (exporter{a}).Export(t.Context(), kit.Export{Bookmarks: true, Shelf: "trống"}, path, false); !errors.Is(err, fs.ErrExist) {
				t.Errorf("%s%s is there already: %v", name, ending, err)
			}
			if again, _ := os.ReadFile(path); !bytes.Equal(again, got) {
				t.Errorf("%s%s was written over", name, ending)
			}
		}
	}
	if _, err := (exporter{a}).Export(t.Context(), kit.Export{Bookmarks: true}, filepath.Join(folder, "shelf.md"), true); err != nil {
		t.Errorf("over a file, as asked: %v", err)
	}
	if _, err := (exporter{a}).Export(t.Context(), kit.Export{Bookmarks: true}, filepath.Join(folder, "shelf.doc"), false); !errors.Is(err, tui.ErrEnding) {
		t.Errorf("an unknown ending: %v", err)
	}
	if _, err := (exporter{a}).Export(t.Context(), kit.Export{}, filepath.Join(folder, "none.md"), false); !errors.Is(err, tui.ErrNothing) {
		t.Errorf("nothing on disk: %v", err)
	}
}

func TestASuggestedFileIsNotThereYet(t *testing.T) {
	a, _ := shelved(t)
	t.Chdir(t.TempDir())
	seen := map[string]bool{}
	for range 3 {
		path := extended(exporter{a}.Suggest("Cây cầu: mới?"))
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) || seen[path] || !strings.HasSuffix(path, ".epub") {
			t.Fatalf("suggested %q, %v", path, err)
		}
		seen[path] = true
		if filepath.IsAbs(path) {
			t.Skip("there is a folder of documents here")
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
