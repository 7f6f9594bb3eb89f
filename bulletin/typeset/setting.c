#include "typeset/setting.h"

int setting_element(Setting *setting, Role role, int parent, Place place)
{
	*arena_push(setting->arena, setting->elements,
		setting->element_count) = (Element){ .role = role,
		.parent = parent,
		.place = place };
	return setting->element_count - 1;
}

const TextStyle *setting_style(const Setting *setting, int style)
{
	if (style < 0 && setting->text)
		return setting->text;
	int number = style >= 0 ? style : setting->layout->paragraph.style;
	g_assert(number >= 0 && number < setting->layout->style_count);
	return &setting->layout->styles[number];
}

Length style_leading(const TextStyle *style, Length size)
{
	if (style->leading_share > 0)
		return (Length)lround(style->leading_share * size);
	return style->leading;
}
