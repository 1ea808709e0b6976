package viet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A paragraph of the treebank as a newspaper would print it.
type paragraph struct {
	text   string
	inside []bool // whether a word goes on after each token
}

// treebank reads a part of UD Vietnamese-VTB from the folder beside the repository
// and puts six sentences into a paragraph.
func treebank(t testing.TB, part string) []paragraph {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil || dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	name := "vi_vtb-ud-" + part + ".conllu"
	data, err := os.ReadFile(filepath.Join(dir, "../shared/corpus/words", name))
	if err != nil {
		t.Skipf("no %s beside the repository", name)
	}
	var all []paragraph
	var p printer
	sentences := 0
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case len(columns) > 1 && strings.Trim(columns[0], "0123456789") == "":
			p.word(Clean(columns[1]))
		case columns[0] == "" && len(p.tokens) > 0:
			if sentences++; sentences%6 == 0 {
				all = append(all, p.paragraph())
				p = printer{}
			}
		}
	}
	if len(p.tokens) > 0 {
		all = append(all, p.paragraph())
	}
	return all
}

// A printer puts blanks and quotation marks where print has them.
type printer struct {
	tokens       []string
	inside       []bool
	glue, quoted bool
}

func (p *printer) word(word string) {
	if word == `"` || word == "''" || word == "``" {
		if word = "“"; p.quoted {
			word = "”"
		}
		p.quoted = !p.quoted
	}
	parts := strings.Split(word, " ")
	if len(p.tokens) > 0 && (p.glue || strings.Trim(parts[0], ",.?!:;…)]}”%") == "") {
		p.tokens[len(p.tokens)-1] += parts[0]
	} else {
		if len(p.tokens) > 0 {
			p.inside = append(p.inside, false)
		}
		p.tokens = append(p.tokens, parts[0])
	}
	for _, part := range parts[1:] {
		p.inside = append(p.inside, true)
		p.tokens = append(p.tokens, part)
	}
	p.glue = word == "(" || word == "[" || word == "{" || word == "“"
}

func (p *printer) paragraph() paragraph {
	return paragraph{strings.Join(p.tokens, " "), append(p.inside, false)}
}

// words lists the gold words of several syllables.
func (p paragraph) words() []string {
	var words []string
	tokens := strings.Split(p.text, " ")
	for i := 0; i < len(tokens); i++ {
		start := i
		for p.inside[i] {
			i++
		}
		if i > start {
			words = append(words, strings.Join(tokens[start:i+1], " "))
		}
	}
	return words
}
