namespace Reporting.Domain.Texts;

/// <summary>A text read out of a legacy encoding.</summary>
/// <param name="Unicode">What the unit saw on its screen, in composed letters.</param>
/// <param name="ByFont">Whether the font said so; otherwise the text looked like it.</param>
public sealed record LegacyText(string Unicode, LegacyEncoding Encoding, bool ByFont);
