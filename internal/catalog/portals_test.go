package catalog_test

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// wellKnown are the portals of which a feed was seen.
var wellKnown = []news.PortalID{
	"vnexpress", "tuoitre", "thanhnien", "dantri", "vietnamnet", "nhandan", "vietnamplus", "tienphong",
	"sggp", "vov", "vtv", "znews", "baochinhphu", "vneconomy", "cafef",
}

func builtIn(t *testing.T) []news.Portal {
	t.Helper()
	all, err := catalog.New(nil).Portals()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryBuiltInFileIsAPortal(t *testing.T) {
	files, err := filepath.Glob("portals/*")
	if err != nil {
		t.Fatal(err)
	}
	c := catalog.New(nil)
	for _, file := range files {
		id := news.PortalID(strings.TrimSuffix(path.Base(filepath.ToSlash(file)), ".toml"))
		if p, err := c.Portal(id); err != nil || p.ID != id || p.Own {
			t.Errorf("%s: got portal %q, own %v, %v", file, p.ID, p.Own, err)
		}
	}
	if got := builtIn(t); len(got) != len(files) {
		t.Errorf("got %d portals of %d files", len(got), len(files))
	}
}

func TestBuiltInPortalsAreSound(t *testing.T) {
	all := builtIn(t)
	ids, names := map[news.PortalID]bool{}, map[string]news.PortalID{}
	for _, p := range all {
		ids[p.ID] = true
		if other, ok := names[p.Name]; ok {
			t.Errorf("%s and %s are both called %q", p.ID, other, p.Name)
		}
		names[p.Name] = p.ID
	}
	addresses := map[string]news.SectionID{}
	for _, p := range all {
		checkName(t, string(p.ID), p.Name)
		for _, alias := range p.Aliases {
			checkName(t, string(p.ID), alias)
		}
		if p.Successor != "" && !ids[p.Successor] {
			t.Errorf("%s: successor %q is no portal", p.ID, p.Successor)
		}
		for _, s := range p.Sections {
			checkName(t, string(s.ID), s.Name)
			if s.ID.Portal() != p.ID {
				t.Errorf("section %s stands in portal %s", s.ID, p.ID)
			}
			if other, ok := addresses[s.Source.URL]; ok {
				t.Errorf("%s and %s have the same address", s.ID, other)
			}
			addresses[s.Source.URL] = s.ID
			if u, err := url.Parse(s.Source.URL); err != nil || u.Scheme != "https" || u.Host == "" {
				t.Errorf("%s: address %q", s.ID, s.Source.URL)
			}
		}
	}
}

func checkName(t *testing.T, where, name string) {
	t.Helper()
	if name == "" || !norm.NFC.IsNormalString(name) || viet.Clean(name) != name {
		t.Errorf("%s: name %q is not clean", where, name)
	}
}

func TestSectionNamesAreVietnamese(t *testing.T) {
	withoutMarks := map[string]bool{
		"Kinh doanh": true, "Xe": true, "Phim": true, "ASEAN": true, "Net Zero": true, "AI 365": true, "Startup": true,
	}
	for _, p := range builtIn(t) {
		for _, s := range p.Sections {
			if viet.Fold(s.Name) == strings.ToLower(s.Name) && !withoutMarks[s.Name] {
				t.Errorf("%s is called %q, without marks", s.ID, s.Name)
			}
		}
	}
}

func TestNoPortalHasTwoSectionsOfOneName(t *testing.T) {
	for _, p := range builtIn(t) {
		named := map[string]news.SectionID{}
		for _, s := range p.Sections {
			name := viet.Fold(s.Name)
			if other, taken := named[name]; taken {
				t.Errorf("%s and %s are both called %q", other, s.ID, s.Name)
			}
			named[name] = s.ID
		}
	}
}

func TestTheWellKnownPortalsAreThere(t *testing.T) {
	c := catalog.New(nil)
	for _, id := range wellKnown {
		p, err := c.Portal(id)
		if err != nil {
			t.Error(err)
			continue
		}
		seen := false
		for _, s := range p.Sections {
			seen = seen || s.Grade == news.Seen
			if s.Source.Kind != news.Feed {
				t.Errorf("%s is not a feed", s.ID)
			}
		}
		if !seen {
			t.Errorf("%s has no section whose feed was seen", id)
		}
	}
}

func TestANewReaderIsOfferedAboutADozenSections(t *testing.T) {
	var sections, portals int
	for _, p := range builtIn(t) {
		own := 0
		for _, s := range p.Sections {
			if s.Starter {
				own++
				if s.Grade == news.Guessed {
					t.Errorf("%s is a guess", s.ID)
				}
			}
		}
		if p.Starter != (own > 0) {
			t.Errorf("%s: starter %v with %d starter sections", p.ID, p.Starter, own)
		}
		sections += own
		if own > 0 {
			portals++
		}
	}
	if sections < 6 || sections > 12 || portals < 5 {
		t.Errorf("got %d sections of %d portals", sections, portals)
	}
}

func TestBacLieuLeadsToItsSuccessor(t *testing.T) {
	c := catalog.New(nil)
	p, err := c.Portal("baobaclieu")
	if err != nil {
		t.Fatal(err)
	}
	if p.Successor != "baocamau" {
		t.Errorf("got successor %q", p.Successor)
	}
	s, err := c.Section("baobaclieu/nhip-song-do-thi")
	if err != nil {
		t.Fatal(err)
	}
	want := news.Section{
		ID: "baobaclieu/nhip-song-do-thi", Name: "Nhịp sống đô thị", Grade: news.Guessed,
		Source: news.Source{Kind: news.Listing, URL: "https://www.baobaclieu.vn/nhip-song-do-thi/"},
	}
	if s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
}

// TestAddressesOfTheCorpus holds the sections against feeds that were saved.
func TestAddressesOfTheCorpus(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "corpus", "news", "urls.tsv"))
	if err != nil {
		t.Skip("no corpus beside the repository")
	}
	known := map[string]news.Grade{}
	for _, p := range builtIn(t) {
		for _, s := range p.Sections {
			known[s.Source.URL] = s.Grade
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		_, address, _ := strings.Cut(line, "\t")
		if known[address] != news.Seen {
			t.Errorf("%s: grade %q", address, known[address])
		}
	}
}

func TestPortalsOfProvincesAreLocal(t *testing.T) {
	for _, p := range builtIn(t) {
		if local := strings.HasPrefix(p.Name, "Báo ") && len(p.Aliases) > 0 && p.Name == "Báo "+p.Aliases[0]; local && p.ID != "baodautu" && p.Scope != news.Local {
			t.Errorf("%s has the scope %q", p.ID, p.Scope)
		}
	}
}
