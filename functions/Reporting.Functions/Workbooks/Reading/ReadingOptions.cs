using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>How much of an uploaded workbook is read at most.</summary>
public sealed record ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>Bytes of all parts together when unpacked.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public long MaxUnpackedBytes { get; init; } = 100_000_000;

    /// <summary>Bytes of all parts together, unpacked, up to which the findings are written into the unit's own workbook; above, the
    /// unit gets the list of findings alone.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public long MaxAnnotatedBytes { get; init; } = 30_000_000;

    /// <summary>How many times larger a part may become by unpacking, once it is over a megabyte. Rows of zeros reach 150; what is
    /// made to harm reaches 1,000.</summary>
    [Range(10, 2_000)]
    public int MaxCompressionRatio { get; init; } = 250;

    /// <summary>Parts (files within the zip).</summary>
    [Range(10, 100_000)]
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Cells looked at, on all sheets together.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxCells { get; init; } = 1_000_000;

    /// <summary>Texts that cells share.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxSharedTexts { get; init; } = 500_000;

    /// <summary>Characters in one cell; Excel itself holds 32,767.</summary>
    [Range(1_000, 1_000_000)]
    public int MaxTextLength { get; init; } = 40_000;

    /// <summary>Seconds that reading one workbook may take.</summary>
    [Range(1, 60)]
    public int MaxSeconds { get; init; } = 5;

    /// <summary>Rounds of hashing by which a password is checked; Excel uses 100,000, and a hostile file could ask for millions.</summary>
    [Range(50_000, 10_000_000)]
    public int MaxPasswordRounds { get; init; } = 1_000_000;
}
