package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

func (a *app) importCommand() *cobra.Command {
	return &cobra.Command{
		Use: "import FILE.opml|FILE.jsonl", Short: a.lang.Say(lang.CommandImport), Args: cobra.ExactArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error { return a.importFile(ctx, args[0]) }),
	}
}

// importFile tells the formats apart by how they begin, whatever the file is called.
func (a *app) importFile(ctx context.Context, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	switch head = bytes.TrimLeft(bytes.TrimPrefix(head[:n], []byte("\ufeff")), " \t\r\n"); {
	case bytes.HasPrefix(head, []byte("<")):
		return a.importFeeds(ctx, name, f)
	case bytes.HasPrefix(head, []byte("{")):
		return a.importStories(ctx, name, f)
	}
	return a.misuse(lang.ImportUnknown, name)
}

// importFeeds follows the feeds of an OPML file and prints their sections.
func (a *app) importFeeds(ctx context.Context, name string, f io.Reader) error {
	portals, fault := export.ReadOPML(f)
	if len(portals) == 0 {
		if broken := (&xml.SyntaxError{}); errors.As(fault, &broken) {
			return a.trouble(lang.ImportBroken, viet.Clean(name), broken.Line)
		}
		if fault != nil {
			return fault
		}
		return a.trouble(lang.ImportNoFeeds, name)
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	ids, err := desk.ImportPortals(ctx, portals)
	if err = errors.Join(fault, err); err != nil {
		if len(ids) == 0 {
			return err
		}
		a.complain(err)
		a.status = statusPart
	}
	t := table{out: a.out, width: a.width()}
	for _, id := range ids {
		section, err := desk.Catalog.Section(id)
		if err != nil {
			return err
		}
		t.row(string(id), section.Name, section.Source.URL)
	}
	a.say(a.lang.Count(lang.ImportSections, len(ids)))
	return t.print()
}

// importStories brings in bookmarks, or a whole journal. A line that cannot be read is
// named and the others are brought in.
func (a *app) importStories(ctx context.Context, name string, f io.ReadSeeker) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	fresh, known, bad := 0, 0, 0
	for c, err := range export.Copies(f) {
		var line *export.LineError
		if errors.As(err, &line) {
			bad++
			a.say("sapbao: " + name + ": " + a.sentence(err))
			continue
		}
		if err != nil {
			return err
		}
		changed, err := desk.Import(ctx, c.Headline, c.Versions)
		switch {
		case err != nil:
			return err
		case changed:
			fresh++
		default:
			known++
		}
	}
	if bad > 0 {
		a.status = statusPart
		if fresh+known == 0 {
			a.status = statusFailed
		}
	}
	a.say(a.lang.Count(lang.ImportBookmarks, fresh, known))
	return nil
}
