using Reporting.Domain.Programmes;

namespace Reporting.Functions.Catalogue;

/// <summary>A programme pack that is valid: one version of one programme.</summary>
/// <param name="File">The file or blob it was read from.</param>
/// <param name="Text">The pack as it was written.</param>
public sealed record Pack(string File, string Text, Programme Programme)
{
    /// <exception cref="ProgrammePackException">The pack is not valid.</exception>
    public static Pack Read(string file, string text) => new(file, text, ProgrammePack.Read(text, file));

    public bool IsVersionOf(Pack other) => Programme.Id == other.Programme.Id && Programme.Version == other.Programme.Version;

    /// <summary>Line endings change on the way through editors and repositories, and mean nothing.</summary>
    public bool SaysTheSameAs(Pack other) => Text.ReplaceLineEndings("\n") == other.Text.ReplaceLineEndings("\n");
}
