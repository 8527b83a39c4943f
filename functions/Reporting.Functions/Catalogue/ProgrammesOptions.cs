using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Catalogue;

/// <summary>Where the programme packs are, and how often the app looks for new ones.</summary>
public sealed record ProgrammesOptions
{
    public const string Section = "Programmes";

    /// <summary>Folder of the shipped packs; a relative one is looked up beside the app.</summary>
    [Required]
    public string Folder { get; init; } = "programmes";

    /// <summary>Seconds for which packs, rosters and opened periods are taken as read; 0 asks the storage at every call.</summary>
    [Range(0, 3600)]
    public int RefreshSeconds { get; init; } = 30;
}
