namespace Azure.Data.Tables.Entities;

/// <summary>A property or field of a model; without a public getter or setter that delegate is null.</summary>
internal sealed record ModelProperty(string Name, Type Type, Func<object, object> Get, Action<object, object> Set);
