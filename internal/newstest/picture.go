package newstest

import (
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"net/http"
)

// illustrated is how many headlines the section "hinh" has. Its articles show two
// pictures each: one of their own, /anh/rieng-N.jpg, and /anh/chung.jpg, which all share.
const illustrated = 6

// figures is what stands between the paragraphs of an illustrated article.
func figures(base string, i int) string {
	return fmt.Sprintf(`</p><figure><img src="%[1]s/anh/rieng-%[2]d.jpg" width="800" height="500" alt="ghe">
<figcaption>Ghe chở khóm cặp bến chợ cũ. Ảnh: K.T</figcaption></figure>
<p>Chuyến nào cũng vậy, người lên trước chia chỗ cho người lên sau.</p>
<figure><img src="%[1]s/anh/chung.jpg" width="800" height="500" alt="chợ"><figcaption>Toàn cảnh bến chợ lúc năm giờ sáng.</figcaption></figure><p>`, base, i)
}

// picture draws a photograph: patches of colour with some grain, the same for the same path.
func (p *Portal) picture(w http.ResponseWriter, r *http.Request) {
	name := fnv.New64a()
	_, _ = name.Write([]byte(r.URL.Path))
	draw := rand.New(rand.NewPCG(name.Sum64(), 1))
	const width, height, patch = 1280, 320, 80
	tints := make([]color.RGBA, (width/patch)*(height/patch+1))
	for i := range tints {
		tints[i] = color.RGBA{uint8(draw.IntN(200)), uint8(draw.IntN(200)), uint8(draw.IntN(200)), 255}
	}
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := tints[y/patch*(width/patch)+x/patch]
			grain := uint8(draw.IntN(24))
			m.SetRGBA(x, y, color.RGBA{c.R + grain, c.G + grain, c.B + grain, 255})
		}
	}
	w.Header().Set("Content-Type", "image/jpeg")
	_ = jpeg.Encode(w, m, &jpeg.Options{Quality: 85})
}
