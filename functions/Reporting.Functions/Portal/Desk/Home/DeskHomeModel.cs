namespace Reporting.Functions.Portal.Desk.Home;

/// <summary>What the officer's first page shows.</summary>
/// <param name="Programmes">Those whose periods need somebody first.</param>
public sealed record DeskHomeModel(IReadOnlyList<DeskProgramme> Programmes);
