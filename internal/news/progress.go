package news

// Progress tells that one part of an errand is settled: a section of a refresh, or
// an article of an edition.
type Progress struct {
	Stage   Stage
	Section SectionID
	New     int   // headlines not seen before, or articles now on disk
	Bytes   int64 // of the pictures fetched for it
	Done    int   // parts of this stage settled so far, this one included
	Total   int   // parts of the whole stage
	Queued  int   // articles that could not be had and wait for a network
	Err     error // why it failed; nil otherwise
}

// Stage is what is being settled.
type Stage string

// The stages, in the order in which they follow each other.
const (
	Headlines Stage = ""         // sections, by a refresh
	Texts     Stage = "texts"    // articles
	Plates    Stage = "pictures" // articles, of which the pictures are fetched
	Tidying   Stage = "tidying"  // stories grouped, old articles purged
)
