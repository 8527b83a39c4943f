using Reporting.Domain.Programmes;

namespace Reporting.Functions.Portal.Desk.Home;

/// <summary>A programme on the officer's first page.</summary>
/// <param name="Open">The periods that take reports, in the order in which they fall due.</param>
/// <param name="Past">The last one that has closed; null when none has.</param>
/// <param name="Coming">The next one to open; null after the last.</param>
public sealed record DeskProgramme(Programme Programme, IReadOnlyList<OpenPeriod> Open, DeskPlace? Past, DeskPlace? Coming);
