using Reporting.Domain.Roster;

namespace Reporting.Functions.Storage;

/// <summary>A version of a programme's roster, whole.</summary>
public sealed record StoredRoster(string Version, IReadOnlyList<Unit> Units);
