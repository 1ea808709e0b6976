package demo

import (
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// An article's file is articles/SECTION/SLUG.md. It begins with lines of
// "key: value" up to the first empty line:
//
//	id       number in the address, one of its own
//	title    the headline
//	author   the byline, as printed
//	age      how long before the portal's opening it was published, as time.ParseDuration reads it
//	poll     question of the poll beside it
//	choices  the answers to choose from, parted by |
//
// The first paragraph after them is the sapo, the rest is the body in the
// markup of [render]. A line "---" ends it: what follows is the box below the byline.
//
//go:embed articles
var articles embed.FS

// story is one article of the paper.
type story struct {
	ID        int
	Slug      string
	Section   section
	Title     string
	Lead      string
	Author    string
	Age       time.Duration
	Published time.Time
	Poll      string
	Choices   []string
	Body      template.HTML
	Box       template.HTML
	Pictures  []picture

	body, box string // as in the file
}

// Path is the article's address on the site.
func (s *story) Path() string { return fmt.Sprintf("/%s/%s-%d.html", s.Section.Slug, s.Slug, s.ID) }

// Date is the line below the title.
func (s *story) Date() string { return dateLine(s.Published) }

// loadStories reads all articles, newest first. The files are part of the
// program, so a fault in one is a fault of the program.
func loadStories(opened time.Time) []story {
	stories, err := readStories(articles, opened)
	if err != nil {
		panic(err)
	}
	return stories
}

func readStories(files fs.FS, opened time.Time) ([]story, error) {
	names, err := fs.Glob(files, "articles/*/*.md")
	if err != nil {
		return nil, err
	}
	stories := make([]story, 0, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		s, err := parseStory(name, string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		s.Published = opened.Add(-s.Age)
		stories = append(stories, s)
	}
	slices.SortFunc(stories, func(a, b story) int { return b.Published.Compare(a.Published) })
	paths := map[string]string{}
	for i := range stories {
		paths[stories[i].Slug] = stories[i].Path()
	}
	for i := range stories {
		if err := stories[i].typeset(paths); err != nil {
			return nil, fmt.Errorf("%s: %w", stories[i].Slug, err)
		}
	}
	return stories, nil
}

// parseStory reads a file up to its body, which waits until all addresses are known.
func parseStory(name, text string) (story, error) {
	folder, file := path.Split(name)
	sec, ok := sectionOf(path.Base(folder))
	if !ok {
		return story{}, fmt.Errorf("no section %q", path.Base(folder))
	}
	s := story{Slug: strings.TrimSuffix(file, ".md"), Section: sec}
	head, rest, ok := strings.Cut(text, "\n\n")
	if !ok {
		return s, errors.New("no text below the head")
	}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if err := s.set(key, value); err != nil {
			return s, fmt.Errorf("%s: %w", key, err)
		}
	}
	rest, s.box, _ = strings.Cut(rest, "\n---\n")
	s.Lead, s.body, _ = strings.Cut(strings.TrimSpace(rest), "\n\n")
	return s, nil
}

func (s *story) set(key, value string) (err error) {
	switch key {
	case "id":
		s.ID, err = strconv.Atoi(value)
	case "title":
		s.Title = value
	case "author":
		s.Author = value
	case "age":
		s.Age, err = time.ParseDuration(value)
	case "poll":
		s.Poll = value
	case "choices":
		for choice := range strings.SplitSeq(value, "|") {
			s.Choices = append(s.Choices, strings.TrimSpace(choice))
		}
	default:
		err = errors.New("unknown key")
	}
	return err
}

// typeset turns the text into HTML; paths are the addresses of the stories by slug.
func (s *story) typeset(paths map[string]string) (err error) {
	w := writer{story: s, paths: paths}
	if s.Body, err = w.render(s.body); err != nil {
		return err
	}
	s.Box, err = w.render(s.box)
	return err
}
