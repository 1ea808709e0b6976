package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// journal is the second copy of the bookmarks: a text file that is only ever
// appended to. It is written and synced inside the database's transaction,
// before the commit, so that it knows every bookmark the reader was told of, and
// so that one process writes at a time.
//
// Format 1. Each line is one JSON object, an [entry]; a line that a crash cut
// short is followed by a line feed and ignored.
//
//	{"v":1,"event":"saved","at":TIME,"id":ID,"headline":{…},"bookmark":{"saved":TIME,"shelves":[…],"note":"…"},"articles":[{…}]}
//	{"v":1,"event":"article","at":TIME,"id":ID,"articles":[{…}]}
//	{"v":1,"event":"pictures","at":TIME,"id":ID,"pictures":[{"key":N,"hash":"…","type":"image/jpeg","width":N,"height":N,"bytes":N}]}
//	{"v":1,"event":"removed","at":TIME,"id":ID}
//
// saved tells the whole bookmark, every version of its article that is on disk
// included, oldest first; a later one replaces the headline, the shelves and the
// note. article adds a version, or the same text with a better body. pictures tells
// which pictures have a copy in the folder of keepsakes. TIME is RFC 3339. Readers
// ignore fields and events they do not know, and refuse another v.
type journal struct {
	path string
}

// journalFormat is the v of the entries written.
const journalFormat = 1

type event string

const (
	savedEvent   event = "saved"
	articleEvent event = "article"
	removedEvent event = "removed"
	// picturesEvent tells of pictures that have their copy.
	picturesEvent event = "pictures"
)

type entry struct {
	Format   int             `json:"v"`
	Event    event           `json:"event"`
	At       time.Time       `json:"at"`
	ID       news.HeadlineID `json:"id"`
	Headline *entryHeadline  `json:"headline,omitempty"`
	Bookmark *entryBookmark  `json:"bookmark,omitempty"`
	Articles []leaf          `json:"articles,omitempty"`
	Pictures []entryPicture  `json:"pictures,omitempty"`
}

type entryHeadline struct {
	URL       string         `json:"url"`
	Portal    news.PortalID  `json:"portal,omitempty"`
	Section   news.SectionID `json:"section,omitempty"`
	Title     string         `json:"title"`
	Lead      string         `json:"lead,omitempty"`
	Author    string         `json:"author,omitempty"`
	Picture   string         `json:"picture,omitempty"`
	Published time.Time      `json:"published,omitzero"`
	Updated   time.Time      `json:"updated,omitzero"`
	Fetched   time.Time      `json:"fetched,omitzero"`
}

type entryBookmark struct {
	Saved   time.Time `json:"saved"`
	Shelves []string  `json:"shelves,omitempty"`
	Note    string    `json:"note,omitempty"`
}

func entryHeadlineOf(h news.Headline) *entryHeadline {
	return &entryHeadline{h.URL, h.Portal, h.Section, h.Title, h.Lead, h.Author, h.Picture, h.Published, h.Updated, h.Fetched}
}

func (e *entryHeadline) headline(id news.HeadlineID) news.Headline {
	return news.Headline{
		ID: id, URL: e.URL, Portal: e.Portal, Section: e.Section, Title: e.Title, Lead: e.Lead, Author: e.Author,
		Picture: e.Picture, Published: e.Published, Updated: e.Updated, Fetched: e.Fetched,
	}
}

// append adds one line and waits until the disk has it. It is called with the
// database's write lock held, which keeps other processes out.
func (j *journal) append(e entry) (err error) {
	line, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	f, made, err := j.open()
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	defer func() {
		if err = errors.Join(err, f.Close()); err != nil {
			err = fmt.Errorf("journal: %w", err)
		}
	}()
	cut, err := endsWithinLine(f)
	if err != nil {
		return err
	}
	if cut {
		line = append([]byte{'\n'}, line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return err
	}
	if err := f.Sync(); err != nil || !made {
		return err
	}
	return syncFolder(filepath.Dir(j.path))
}

func (j *journal) open() (f *os.File, made bool, err error) {
	_, err = os.Stat(j.path)
	made = errors.Is(err, os.ErrNotExist)
	if made {
		if err := os.MkdirAll(filepath.Dir(j.path), 0o700); err != nil {
			return nil, false, err
		}
	}
	f, err = os.OpenFile(j.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	return f, made, err
}

// endsWithinLine reports whether a crash left a line without its end.
func endsWithinLine(f *os.File) (bool, error) {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil || size == 0 {
		return false, err
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, size-1)
	return last[0] != '\n', err
}

// journalSaved writes the whole bookmark of a headline, as the batch has it.
func (s *Store) journalSaved(b *batch, id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	h, err := s.headline(b.ctx, b.session, id)
	if err != nil {
		return err
	}
	versions, err := s.versions(b.ctx, b.session, id, -1)
	if err != nil && !errors.Is(err, news.ErrUnknown) {
		return err
	}
	mark := h.Status.Bookmark
	e := entry{Event: savedEvent, ID: id, Headline: entryHeadlineOf(h), Bookmark: &entryBookmark{mark.Saved, mark.Shelves, mark.Note}}
	for i := len(versions) - 1; i >= 0; i-- {
		l := leafOf(versions[i])
		l.Read = versions[i].Read
		e.Articles = append(e.Articles, l)
	}
	return b.journalEntry(e)
}

// journalArticle writes a new version, or a better body of one, of a bookmarked
// headline's article.
func (b *batch) journalArticle(p packedArticle, id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	l := leafOf(p.Article)
	l.Read = p.Read
	return b.journalEntry(entry{Event: articleEvent, ID: id, Articles: []leaf{l}})
}

func (b *batch) journalRemoved(id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	return b.journalEntry(entry{Event: removedEvent, ID: id})
}

func (b *batch) journalEntry(e entry) error {
	e.Format, e.At = journalFormat, moment(b.now)
	return b.journal.append(e)
}
