namespace Reporting.Domain.Texts;

/// <summary>How Vietnamese was typed before Unicode: the letters are in the font, and the file holds other characters.</summary>
public enum LegacyEncoding
{
    /// <summary>TCVN 5712:1993, third form ("ABC"), of the fonts named ".Vn…": one character a letter, capitals by a font of their own.</summary>
    Tcvn3,

    /// <summary>VNI for Windows, of the fonts named "VNI-…": a vowel, then a character for its marks.</summary>
    Vni,
}
