using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>Which members of a model become properties of its row: public ones, unless marked with IgnoreDataMember.</summary>
internal static class ModelProperties
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ModelProperty>> Known = new();

    public static IReadOnlyList<ModelProperty> Of(Type model) => Known.GetOrAdd(model, Find);

    /// <summary>The name under which a member is stored.</summary>
    public static string NameOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    /// <summary>The service keeps these by itself; they are never written.</summary>
    public static bool IsTheServices(string name) => name is nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag) or TableEntity.ETagName;

    private static IReadOnlyList<ModelProperty> Find(Type model) =>
        [.. model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsStored).Where(property => property.GetIndexParameters().Length == 0).Select(Of),
         .. model.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(IsStored).Select(Of)];

    private static bool IsStored(MemberInfo member) => !member.IsDefined(typeof(IgnoreDataMemberAttribute)) && !IsTheServices(member.Name);

    private static ModelProperty Of(PropertyInfo property) => new(
        NameOf(property),
        property.PropertyType,
        property.GetMethod?.IsPublic == true ? property.GetValue : null,
        property.SetMethod?.IsPublic == true ? property.SetValue : null);

    private static ModelProperty Of(FieldInfo field) => new(NameOf(field), field.FieldType, field.GetValue, field.SetValue);
}
