namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the platform tells a timer function of its schedule.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}
