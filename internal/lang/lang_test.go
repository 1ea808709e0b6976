package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// phrase is a call of say or count as it stands in a file of this package.
type phrase struct {
	name, maker string
	texts       []string // Vietnamese first
}

// goFiles parses the production code under a folder.
func goFiles(t *testing.T, root string) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files[path], err = parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// phrases are all that this package declares.
func phrases(t *testing.T) (all []phrase) {
	t.Helper()
	for _, file := range goFiles(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				for i, value := range spec.Values {
					if call, ok := value.(*ast.CallExpr); ok {
						all = append(all, phrase{spec.Names[i].Name, call.Fun.(*ast.Ident).Name, texts(t, call.Args)})
					}
				}
			}
			return true
		})
	}
	if len(all) < 100 {
		t.Fatalf("found %d phrases only", len(all))
	}
	return all
}

func texts(t *testing.T, args []ast.Expr) (out []string) {
	t.Helper()
	for _, arg := range args {
		text, err := strconv.Unquote(arg.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

func TestEveryPhraseIsSaid(t *testing.T) {
	said := map[string]bool{}
	for _, file := range goFiles(t, filepath.Join("..", "..")) {
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "lang" {
					said[s.Sel.Name] = true
				}
			}
			return true
		})
	}
	for _, p := range phrases(t) {
		if !said[p.name] {
			t.Errorf("nobody says %s", p.name)
		}
	}
}

func TestBothLanguagesTakeTheSameVerbs(t *testing.T) {
	for _, p := range phrases(t) {
		want := verbs(t, p.texts[0])
		for _, text := range p.texts[1:] {
			if got := verbs(t, text); !maps.Equal(got, want) {
				t.Errorf("%s: %q takes %v, %q takes %v", p.name, p.texts[0], want, text, got)
			}
		}
		if p.maker == "count" && want[1] != "d" {
			t.Errorf("%s: %q does not begin its verbs with the number", p.name, p.texts[0])
		}
	}
}

// A phrase without verbs is said as it stands, and with a doubled sign too.
func TestAPhraseWithoutVerbsHasNoPercentSign(t *testing.T) {
	for _, p := range phrases(t) {
		for _, text := range p.texts {
			if len(verbs(t, text)) == 0 && strings.Contains(text, "%") {
				t.Errorf("%s: %q", p.name, text)
			}
		}
	}
}

func TestPhrasesAreComposed(t *testing.T) {
	for _, p := range phrases(t) {
		if i := slices.IndexFunc(p.texts, func(s string) bool { return s == "" || !norm.NFC.IsNormalString(s) }); i >= 0 {
			t.Errorf("%s: %q is empty or not in NFC", p.name, p.texts[i])
		}
	}
}

var verb = regexp.MustCompile(`%[-+# 0]*(?:\d+|\*)?(?:\.\d+)?(?:\[(\d+)\])?([a-zA-Z%])`)

// verbs tells which argument, counted from 1, is taken by which verb.
func verbs(t *testing.T, format string) map[int]string {
	t.Helper()
	taken, at := map[int]string{}, 0
	for _, found := range verb.FindAllStringSubmatch(format, -1) {
		if found[2] == "%" {
			continue
		}
		if at++; found[1] != "" {
			at, _ = strconv.Atoi(found[1])
		}
		kind := strings.Replace(found[2], "q", "s", 1) // only the marks of quotation differ
		if was := taken[at]; was != "" && was != kind {
			t.Errorf("%q takes argument %d as %s and as %s", format, at, was, kind)
		}
		taken[at] = kind
	}
	return taken
}
