using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Functions.Tests.StandIns;

/// <summary>A model with a property of every kind.</summary>
public sealed record Survey : ITableEntity
{
    public string PartitionKey { get; set; } = "p";
    public string RowKey { get; set; } = "r";
    public DateTimeOffset? Timestamp { get; set; }
    public ETag ETag { get; set; }

    public string? Title { get; set; }
    public int Count { get; set; }
    public int? MaybeCount { get; set; }
    public long Total { get; set; }
    public double Rate { get; set; }
    public double? MaybeRate { get; set; }
    public bool Closed { get; set; }
    public bool? MaybeClosed { get; set; }
    public Guid Id { get; set; }
    public DayOfWeek Day { get; set; }
    public DayOfWeek? MaybeDay { get; set; }
    public DateTimeOffset OpenedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public DateTime ChangedAt { get; set; } = DateTime.UnixEpoch;
    public byte[]? Picture { get; set; }

    [DataMember(Name = "owner_name")]
    public string? Owner { get; set; }

    [IgnoreDataMember]
    public string? Draft { get; set; }
}
