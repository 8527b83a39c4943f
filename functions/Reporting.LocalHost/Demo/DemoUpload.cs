using Reporting.Domain.Roster;

namespace Reporting.LocalHost.Demo;

/// <summary>A unit sends something at a moment of the campaign.</summary>
internal sealed record DemoUpload(DateTimeOffset At, Unit Unit, DemoDeed Deed);
