package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// longestLine bounds one line of a file in bytes: an article with all its versions.
const longestLine = 64 << 20

// LineError is a line that cannot be read; the lines after it can.
type LineError struct {
	Line int
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }

// Copies reads a JSON Lines file, or a whole journal: each story once, in the order
// of the file, as its last entries leave it; one that was removed is not there. A
// line that was cut short is passed over. A [*LineError] goes on with the next line;
// any other error is the last thing that comes. What is read is text of somebody
// else's and is cleaned as what comes from a portal is.
func Copies(r io.ReadSeeker) iter.Seq2[Copy, error] {
	return func(yield func(Copy, error) bool) {
		stories, faults, err := survey(r)
		for _, fault := range faults {
			if !yield(Copy{}, fault) {
				return
			}
		}
		if err != nil {
			yield(Copy{}, err)
			return
		}
		for _, s := range stories {
			c, ok, err := s.read(r)
			if (ok || err != nil) && (!yield(c, err) || err != nil) {
				return
			}
		}
	}
}

// story is where in the file the entries of one story stand.
type story struct{ places []place }

type place struct{ start, size int64 }

// survey reads the file once and notes what of each story still counts, so that a
// file of any size needs little memory.
func survey(r io.ReadSeeker) (stories []*story, faults []error, err error) {
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return nil, nil, err
	}
	byID := map[news.HeadlineID]*story{}
	in := bufio.NewReader(r)
	at := int64(0)
	for number := 1; ; number++ {
		data, end := readLine(in)
		if end != nil && !errors.Is(end, io.EOF) {
			return nil, faults, &LineError{number, end}
		}
		l, whole, fault := parseLine(data)
		switch {
		case fault != nil:
			faults = append(faults, &LineError{number, fault})
		case !whole:
		case l.Event == news.EventRemoved:
			if s := byID[l.ID]; s != nil {
				s.places = nil
			}
		default:
			s := byID[l.ID]
			if s == nil {
				s = &story{}
				byID[l.ID] = s
				stories = append(stories, s)
			}
			s.places = append(s.places, place{at, int64(len(data))})
		}
		at += int64(len(data))
		if end != nil {
			return stories, faults, nil
		}
	}
}

// readLine reads to the next line feed; the error is [io.EOF] after the last line
// and [news.ErrTooLarge] for one that is too long.
func readLine(in *bufio.Reader) ([]byte, error) {
	var whole []byte
	for {
		part, err := in.ReadSlice('\n')
		whole = append(whole, part...)
		switch {
		case len(whole) > longestLine:
			return nil, news.ErrTooLarge
		case !errors.Is(err, bufio.ErrBufferFull):
			return whole, err
		}
	}
}

// parseLine is not whole for an empty line and for one that was cut short.
func parseLine(data []byte) (l news.Entry, whole bool, err error) {
	l, whole, err = news.ParseEntry(data)
	switch {
	case err != nil || !whole:
		return l, false, err
	case l.Headline != nil:
		l.Headline.URL = news.CleanLink(l.Headline.URL)
		if l.Headline.URL == "" {
			return l, false, news.ErrAddress
		}
		if !validID(l.ID) {
			l.ID = news.IDOf(l.Headline.URL)
		}
	case l.Event == news.EventSaved:
		return l, false, fmt.Errorf("%w: saved without headline", news.ErrFormat)
	case !validID(l.ID):
		return l, false, fmt.Errorf("%w: no id", news.ErrFormat)
	}
	return l, true, nil
}

func validID(id news.HeadlineID) bool {
	return len(id) == news.IDLength && news.LooksLikeID(string(id))
}

// read puts the entries of a story together. It is not ok without a headline.
func (s *story) read(r io.ReadSeeker) (c Copy, ok bool, err error) {
	var leaves []news.Leaf
	for _, p := range s.places {
		data := make([]byte, p.size)
		if _, err := r.Seek(p.start, io.SeekStart); err != nil {
			return c, false, err
		}
		if _, err := io.ReadFull(r, data); err != nil {
			return c, false, err
		}
		l, _, err := parseLine(data)
		if err != nil {
			return c, false, err
		}
		if l.Headline != nil {
			was := c.Status.Bookmark
			c.Headline, ok = cleanHeadline(l.Headline.Of(l.ID)), true
			c.Status.Bookmark = was
		}
		if l.Bookmark != nil {
			c.Status.Bookmark = &news.Bookmark{Saved: l.Bookmark.Saved, Shelves: cleanNames(l.Bookmark.Shelves), Note: viet.CleanLines(l.Bookmark.Note)}
		}
		leaves = append(leaves, l.Articles...)
	}
	plain := c.Headline
	plain.Status = news.Status{}
	for _, l := range leaves {
		c.Versions = append(c.Versions, cleanLeaf(l).Article(plain))
	}
	return c, ok, nil
}
