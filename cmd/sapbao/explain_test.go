package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// said is how the extractor begins to say where a field came from.
var said = regexp.MustCompile(`^(the|an|its|large|what|title) [a-z]`)

func TestEverySourceOfAFieldHasWordsInBothLanguages(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "internal", "extract", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil || !said.MatchString(text) {
				return true
			}
			found++
			if _, ok := sources[text]; !ok {
				t.Errorf("%s: %q has no words", file, text)
			}
			return true
		})
	}
	if found < 20 {
		t.Fatalf("%d sources found, want more than 20", found)
	}
}
