using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Programmes;

/// <summary>Where the programme packs are.</summary>
public sealed record ProgrammesOptions
{
    public const string Section = "Programmes";

    /// <summary>Folder of the packs; a relative one is looked up beside the app.</summary>
    [Required]
    public string Folder { get; init; } = "programmes";
}
