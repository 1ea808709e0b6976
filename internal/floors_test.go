package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/sapbao/sapbao/"

// floors is the map: a folder's floor, and the wing it stands in.
// A folder that is missing here fails the test, so that the map stays whole.
var floors = map[string]struct {
	floor int
	wing  string // "left", "right", or "" for the ground that both stand on
}{
	"internal/news": {0, ""}, "internal/viet": {0, ""}, "internal/theme": {0, ""},
	"internal/picture": {0, ""}, "internal/lang": {0, ""}, "internal/typo": {0, ""}, "themes": {0, ""},
	"internal/story": {0, ""},

	"internal/catalog": {1, "left"}, "internal/config": {1, "left"}, "internal/web": {1, "left"},
	"internal/feed": {1, "left"}, "internal/extract": {1, "left"}, "internal/store": {1, "left"},
	"internal/export": {1, "left"}, "internal/demo": {1, "left"}, "internal/newsroom": {2, "left"},

	"internal/tui/style": {1, "right"}, "internal/tui/kit": {2, "right"}, "internal/tui/typeset": {2, "right"},
	"internal/tui/widget":    {3, "right"},
	"internal/tui/frontpage": {4, "right"}, "internal/tui/section": {4, "right"},
	"internal/tui/article": {4, "right"}, "internal/tui/bookmarks": {4, "right"},
	"internal/tui/search": {4, "right"}, "internal/tui/newsstand": {4, "right"}, "internal/tui/help": {4, "right"},
	"internal/tui/ask": {4, "right"}, "internal/tui/story": {4, "right"}, "internal/tui/settings": {4, "right"}, "internal/tui/welcome": {4, "right"},
	"internal/tui": {5, "right"},

	"cmd/sapbao": {6, ""},
}

// tools serve tests and releases, and stand outside the floors.
var tools = map[string]bool{"internal/newstest": true}

// forbidden are the standard packages that a wing or floor must do without.
var forbidden = map[string][]string{
	"right": {"net/http", "database/sql", "os/exec"},
	"0":     {"net/http", "database/sql", "os", "os/exec"},
}

type goFile struct {
	path, folder string
	ast          *ast.File
}

func productionFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		path = filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		files = append(files, goFile{path, filepath.ToSlash(filepath.Dir(path)), parsed})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// home is the folder on the map that a folder belongs to: itself or the nearest above it.
func home(folder string) (string, bool) {
	for ; folder != "."; folder = filepath.ToSlash(filepath.Dir(folder)) {
		if _, ok := floors[folder]; ok || tools[folder] {
			return folder, true
		}
	}
	return "", false
}

func TestImportsGoDown(t *testing.T) {
	for _, f := range productionFiles(t) {
		from, known := home(f.folder)
		if !known {
			t.Errorf("%s stands on no floor: put its folder on the map in floors_test.go", f.path)
			continue
		}
		for _, spec := range f.ast.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			checkImport(t, f, from, path)
		}
	}
}

func checkImport(t *testing.T, f goFile, from, path string) {
	t.Helper()
	if tools[from] {
		return
	}
	here := floors[from]
	if path == "testing" || path == module+"internal/newstest" {
		t.Errorf("%s imports %s, which is for tests only", f.path, path)
	}
	for _, bad := range append(forbidden[here.wing], forbidden[strconv.Itoa(here.floor)]...) {
		if path == bad {
			t.Errorf("%s imports %s, which its floor does without", f.path, path)
		}
	}
	if !strings.HasPrefix(path, module) {
		return
	}
	to, known := home(strings.TrimPrefix(path, module))
	if !known || to == from {
		return
	}
	there := floors[to]
	switch {
	case there.floor >= here.floor:
		t.Errorf("%s (floor %d) imports %s (floor %d): imports go to lower floors only", f.path, here.floor, to, there.floor)
	case here.wing != "" && there.wing != "" && here.wing != there.wing:
		t.Errorf("%s (%s wing) imports %s (%s wing): the wings meet in cmd/sapbao only", f.path, here.wing, to, there.wing)
	case from == "internal/newsroom" && there.floor > 0:
		t.Errorf("%s imports %s: newsroom knows floor 0 only and declares what it needs", f.path, to)
	}
}

// TestStylesAreMadeInOnePlace holds that no screen mixes its own colours.
func TestStylesAreMadeInOnePlace(t *testing.T) {
	for _, f := range productionFiles(t) {
		if f.folder == "internal/tui/style" {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "NewStyle" {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "lipgloss" {
					t.Errorf("%s calls lipgloss.NewStyle: styles are made in internal/tui/style", f.path)
				}
			}
			return true
		})
	}
}
