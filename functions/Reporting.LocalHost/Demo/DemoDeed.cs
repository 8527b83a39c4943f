namespace Reporting.LocalHost.Demo;

/// <summary>What a unit does in the demo.</summary>
internal enum DemoDeed
{
    /// <summary>Sends a report without faults.</summary>
    SendsGood,

    /// <summary>Sends a report that is accepted with a warning.</summary>
    SendsOdd,

    /// <summary>Sends a report with errors.</summary>
    SendsWrong,

    /// <summary>Sends another unit's form.</summary>
    SendsAnothersForm,
}
