package demo

import "image/color"

// light is the colours of an hour of the day.
type light struct {
	top, low   color.NRGBA // the sky, above and at the horizon
	sun        color.NRGBA
	far, near  color.NRGBA // trees and hills
	green      color.NRGBA // fields
	water, ink color.NRGBA // ink: boats, people, whatever stands against the light
}

// rgb is an opaque colour from its six hexadecimal digits.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// lights are early morning, forenoon, afternoon, dusk and a clear night.
var lights = []light{
	{rgb(0x8fb8d8), rgb(0xfbe3c8), rgb(0xfff3d6), rgb(0x9fb3b0), rgb(0x4f7468), rgb(0x9fc178), rgb(0xa9c9d0), rgb(0x33474a)},
	{rgb(0x5aa4d6), rgb(0xd8eef5), rgb(0xfffbe0), rgb(0x7fae94), rgb(0x35704f), rgb(0x86bf57), rgb(0x6fb3c4), rgb(0x2a4038)},
	{rgb(0x79b0c9), rgb(0xf7e7b4), rgb(0xffe9a3), rgb(0x98a878), rgb(0x566b35), rgb(0xc9c257), rgb(0x9bb7a4), rgb(0x3d3f2b)},
	{rgb(0x4b4a80), rgb(0xf5a06a), rgb(0xffd27a), rgb(0x8a5f78), rgb(0x46395a), rgb(0x8d7a58), rgb(0xc77f6d), rgb(0x2a2238)},
	{rgb(0x101d3a), rgb(0x35507c), rgb(0xf6efcf), rgb(0x24375a), rgb(0x14223c), rgb(0x2c4a55), rgb(0x2c466e), rgb(0x0a1222)},
}

// Colours that do not change with the hour.
var (
	white  = rgb(0xfaf7ef)
	paper  = rgb(0xf3ead6)
	red    = rgb(0xc8423a)
	orange = rgb(0xe58a3c)
	yellow = rgb(0xf0c14b)
	wood   = rgb(0x8a5a3a)
	leaf   = rgb(0x4d8b4a)
	blue   = rgb(0x3f74a8)
	slate  = rgb(0x39424e)
)
