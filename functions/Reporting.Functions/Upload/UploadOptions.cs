using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Upload;

/// <summary>What uploads are taken.</summary>
public sealed record UploadOptions
{
    public const string Section = "Upload";

    /// <summary>Largest file, in bytes.</summary>
    [Range(10_000, 100_000_000)]
    public long MaxFileBytes { get; init; } = 10_000_000;

    /// <summary>How long a direct upload link works, in minutes.</summary>
    [Range(1, 120)]
    public int LinkMinutes { get; init; } = 15;
}
