using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>How much of an uploaded workbook is read at most.</summary>
public sealed record ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>Bytes of all parts together when unpacked.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public long MaxUnpackedBytes { get; init; } = 100_000_000;

    /// <summary>Parts (files within the zip).</summary>
    [Range(10, 100_000)]
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Cells looked at on one sheet.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxCells { get; init; } = 1_000_000;

    /// <summary>Characters in one cell; Excel itself holds 32,767.</summary>
    [Range(1_000, 1_000_000)]
    public int MaxTextLength { get; init; } = 40_000;
}
